use super::counted;

#[test]
fn a_number_that_announces_a_list_is_found() {
    for (text, number, noun) in [
        (
            "The network has four established Working Groups details below.",
            4,
            "established Working Groups",
        ),
        ("There are three groups:", 3, "groups"),
        ("We meet often. Our five priorities are as follows:", 5, "priorities"),
        ("The plan has 12 aims, namely:", 12, "aims"),
    ] {
        let (_, stated, found) = counted(text).expect(text);
        assert_eq!((stated, found.as_str()), (number, noun), "{text}");
    }
}

#[test]
fn other_numbers_are_left_alone() {
    for text in [
        "The quorum is at least two of the following members:",
        "Within 10 working days:",
        "The three partners agree on the following:",
        "The two areas and three partners:",
        "The three partners decide together.",
        "One of the four groups:",
        "Up to six members:",
        "Three. Members:",
        "four",
        "four:",
        "",
    ] {
        assert_eq!(counted(text), None, "{text}");
    }
}
