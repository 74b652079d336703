use super::{Pointer, pointers_in};

fn found(text: &str) -> Vec<(&str, Pointer)> {
    pointers_in(text).into_iter().map(|(range, pointer)| (&text[range], pointer)).collect()
}

#[test]
fn pointers_are_found() {
    assert_eq!(
        found("See Appendix 1 and the table below."),
        [("Appendix 1", Pointer::Label), ("the table below", Pointer::Below)]
    );
    assert_eq!(
        found("It has the following structure:"),
        [("the following structure", Pointer::Following)]
    );
    assert_eq!(
        found("the structure chart below shows it"),
        [("the structure chart below", Pointer::Below)]
    );
    assert_eq!(found("Minutes can be viewed here."), [("viewed here", Pointer::Here)]);
    assert_eq!(found("annex B of this plan"), [("annex B", Pointer::Label)]);
}

#[test]
fn what_is_meant_elsewhere_is_no_pointer() {
    for text in [
        "Annex A of the constitution",
        "as Working Together says in Appendix A",
        "a figure 10 times as high",
        "a chart 2 metres wide",
        "the following structure has proved itself",
        "the structure below the executive",
        "support can be found here in Northvale",
        "click here: https://northvale.example",
        "the appendix is long",
        "Appendix Ä",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
