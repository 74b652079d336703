//! masa reads multi-agency safeguarding arrangements, checks them and publishes them.

pub mod document;
pub mod guidance;
pub mod markdown;
pub mod publish;
pub mod register;
pub mod text;
pub mod yaml;
