//! Information sharing: the duty of 2026, and the guidance that a plan rests on.

crate::rules::rules! {
    sharing_duty_unsaid,
    sharing_guidance_old,
}
