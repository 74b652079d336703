//! Days: when a document was agreed, published and applies, and when it has to be looked at again.

pub(super) mod written;

crate::rules::rules! {
    publication_date_missing,
    review_date_missing,
    impossible_date,
    date_not_a_day,
    date_form,
    weekday_wrong,
    dates_out_of_order,
    edition_undeclared,
    edition_not_in_force,
    edition_superseded,
    review_passed,
    review_far_ahead,
    published_late,
    department_untold,
    partnership_ended,
    period_over,
    vacancy_unexplained,
    vacancy_too_long,
    interim_without_end,
    term_over,
    term_contradicts,
}
