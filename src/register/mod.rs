//! Councils, integrated care boards, police forces and working days, by date.
