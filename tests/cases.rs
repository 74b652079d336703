//! Whole-program cases: each folder under `tests/cases/COMMAND/` holds the input (`cmd.in/`), the
//! commands with the expected output and exit codes (`cmd.trycmd`), and what is made (`cmd.out/`).
//!
//! `TRYCMD=overwrite cargo test --test cases` writes the expected output anew; then read the
//! difference. Every case pins the reader's day.

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cases/*/*/cmd.trycmd").run();
}
