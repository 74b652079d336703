//! Groups: whether a reader can tell what each is for, who chairs, how often it meets and when it may
//! decide.

mod circles;

crate::rules::rules! {
    structure_unsaid,
    links_unsaid,
    absence_unsaid,
    group_incomplete,
    partnership_meetings_unsaid,
    frequency_ambiguous,
    frequency_vague,
    frequency_misspelt,
    reports_in_circle,
    quorum_impossible,
    quorum_wrong_people,
    chair_not_member,
    group_over,
    meetings_apart,
    meeting_on_day_off,
}
