// Follows the document of a preview: when masa says that it changed, the page is fetched again and
// put in place of the old one, and the reader stays where they were. Without this script the page is
// whole and is followed by loading it again.
(() => {
  "use strict";

  const BLOCKS = "main :is(h2, h3, h4, h5, h6, p, li, tr, dt, dd, figcaption, summary)";
  const NEAR = 12;

  // A region that stays while everything else is replaced, so that screen readers hear of changes.
  const voice = document.createElement("div");
  voice.className = "live-voice";
  voice.setAttribute("role", "status");
  document.body.append(voice);

  const bar = () => document.getElementById("live");
  const shown = () => bar()?.dataset.version;
  const style = (page) => page.querySelector("style")?.textContent;

  // Blocks by their words; those that say the same are told apart by their order.
  function byWords(page) {
    const seen = new Map();
    return Array.from(page.querySelectorAll(BLOCKS), (block) => {
      const words = block.tagName + block.textContent;
      const nth = (seen.get(words) ?? 0) + 1;
      seen.set(words, nth);
      return { block, name: words + "\n" + nth };
    });
  }

  // The block by which the reader was put back last, and where that left the window.
  let held = null;

  // Where the reader is: the block at the top of the window, and those around it should it go away.
  function place() {
    const all = byWords(document);
    const seen = all.filter(({ block }) => block.getClientRects().length > 0);
    const first = seen.findIndex(({ block }) => block.getBoundingClientRect().bottom > 0);
    // A reader who did not move since the last time is where they were then, to the fraction of a dot.
    const marks = held?.scrolled === window.scrollY ? [held.mark] : [];
    for (let away = 0; first >= 0 && away < NEAR; away += 1) {
      for (const { block, name } of [seen[first + away], seen[first - away]].filter(Boolean)) {
        marks.push({ name, top: block.getBoundingClientRect().top });
      }
    }
    return { marks, scrolled: window.scrollY };
  }

  function goBack({ marks, scrolled }) {
    const now = new Map(byWords(document).map(({ block, name }) => [name, block]));
    const mark = marks.find(({ name }) => now.get(name)?.getClientRects().length > 0);
    const moved = mark ? now.get(mark.name).getBoundingClientRect().top - mark.top : 0;
    const top = scrolled === 0 ? 0 : mark ? window.scrollY + moved : scrolled;
    window.scrollTo({ top, behavior: "instant" });
    held = mark ? { mark, scrolled: window.scrollY } : null;
  }

  // What has the keyboard, in words that find it again.
  function focused() {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const same = (page) => {
      if (at.id) return [page.getElementById(at.id)].filter(Boolean);
      const alike = Array.from(page.querySelectorAll(at.tagName));
      return alike.filter((one) => one.textContent === at.textContent);
    };
    const nth = same(document).indexOf(at);
    return () => same(document)[nth]?.focus({ preventScroll: true });
  }

  function replace(page) {
    const open = new Map();
    for (const one of document.querySelectorAll("details")) {
      open.set(one.querySelector("summary")?.textContent.split(":")[0], one.open);
    }
    const here = place();
    const focusAgain = focused();
    for (const old of Array.from(document.body.childNodes)) {
      if (old !== voice) old.remove();
    }
    voice.before(...Array.from(page.body.childNodes).map((node) => document.adoptNode(node)));
    for (const one of document.querySelectorAll("details")) {
      const was = open.get(one.querySelector("summary")?.textContent.split(":")[0]);
      if (was !== undefined) one.open = was;
    }
    document.title = page.title;
    goBack(here);
    focusAgain?.();
  }

  let busy = false;
  let again = false;
  async function follow(version) {
    if (version === shown()) return tell("");
    if (busy) return void (again = true);
    busy = true;
    try {
      const answer = await fetch("/", { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // A style sheet has to be the one that the page's policy names.
      if (style(page) !== style(document)) return location.reload();
      const before = bar()?.textContent;
      replace(page);
      if (bar()?.textContent !== before) voice.textContent = bar()?.querySelector("p")?.textContent;
      document.dispatchEvent(new CustomEvent("masa:followed", { detail: shown() }));
    } catch {
      tell("The preview has ended. Start masa preview again to follow the document.");
    } finally {
      busy = false;
    }
    if (again) {
      again = false;
      follow(undefined);
    }
  }

  function tell(words) {
    const place = bar()?.querySelector(".live-lost");
    if (place && place.textContent !== words) place.textContent = voice.textContent = words;
  }

  const news = new EventSource("/events");
  news.addEventListener("message", (event) => follow(event.data));
  news.addEventListener("error", () =>
    tell("The preview has ended. Start masa preview again to follow the document."));
})();
