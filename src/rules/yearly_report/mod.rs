//! The yearly report: that it comes every year, and who gets it.

crate::rules::rules! {
    yearly_report_late,
    yearly_report_recipients,
}
