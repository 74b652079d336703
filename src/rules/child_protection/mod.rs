//! Multi-agency child protection teams, and the reform of services for families.

crate::rules::rules! {
    protection_teams_unsaid,
    protection_team_incomplete,
    reform_behind,
}
