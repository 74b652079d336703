//! What another YAML library writes, this one reads as that one meant it.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]

use masa::text::FileId;
use masa::yaml::{ProblemKind, Tree, from_tree, to_json};
use proptest::prelude::*;
use serde_json::Value;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,8}",
        "[ -~]{0,40}",
        "[a-zé🦀“”’:#\\-\\n\\t' \"\\\\]{0,30}",
        proptest::sample::select(&[
            "no",
            "007",
            "2026-01-01",
            "1_000",
            "~",
            "null",
            "12:30",
            ".5",
            "- a",
            "a: b",
            "",
            " "
        ])
        .prop_map(ToOwned::to_owned),
        "([a-z]{1,5} ){20}\n[a-z ]{0,90}\n\n  x",
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1_000_000i32..1_000_000).prop_map(|n| Value::from(f64::from(n) / 64.0)),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec(("[a-z][a-z_]{0,7}", inner), 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..Default::default() })]

    #[test]
    fn written_by_another_library(value in value()) {
        let source = serde_yaml::to_string(&value).unwrap();
        for source in [source.clone(), source.replace('\n', "\r\n")] {
            let tree = Tree::parse(FileId(0), &source);
            // A text that begins with a curly quotation mark is read as meant, and remarked upon.
            let wrong = tree.problems().iter().find(|one| one.kind != ProblemKind::CurlyQuotes);
            prop_assert!(wrong.is_none(), "{:?}\n{source}", wrong);
            let Some(root) = tree.root() else {
                prop_assert!(value.is_null());
                continue;
            };
            prop_assert_eq!(&to_json(&tree, root), &value, "{}", source);
            prop_assert_eq!(&from_tree::<Value>(&tree, root).unwrap(), &value);
        }
    }
}
