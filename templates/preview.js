// Follows the document of a preview: when masa says that it changed, the page is fetched again, what
// differs is put in place of the old, and the reader stays where they were. Without this script the
// page is whole and is followed by loading it again.
(() => {
  "use strict";

  const BLOCKS = "main :is(h2, h3, h4, h5, h6, p, li, tr, dt, dd, figcaption, summary)";
  const STEP = 40;
  const NEAR = 12;

  // A region that no page brings, so that screen readers hear of changes.
  const voice = document.createElement("div");
  voice.className = "live-voice";
  voice.setAttribute("role", "status");
  document.body.append(voice);

  const bar = () => document.getElementById("live");
  const shown = () => bar()?.dataset.version;
  const style = (page) => page.querySelector("style")?.textContent;

  // What tells an element from its neighbours, where something does.
  function name(node) {
    const kind = node.nodeName === "DETAILS" ? node.querySelector("summary")?.textContent : "";
    return [node.nodeName, node.id ?? "", kind?.split(":")[0]].join(" ");
  }

  // Makes a node say what another one says. What is alike already stays, and with it what the reader
  // opened, selected or has at the keyboard.
  function become(old, now) {
    if (old.nodeType !== Node.ELEMENT_NODE) return void (old.nodeValue = now.nodeValue);
    // Where scripts run, what stands here is no part of the page.
    if (old.nodeName === "NOSCRIPT") return;
    becomeInAttributes(old, now);
    const olds = Array.from(old.childNodes).filter((node) => node !== voice);
    const news = Array.from(now.childNodes);
    let at = 0;
    while (at < olds.length && at < news.length && olds[at].isEqualNode(news[at])) at += 1;
    let [oldEnd, newEnd] = [olds.length, news.length];
    while (oldEnd > at && newEnd > at && olds[oldEnd - 1].isEqualNode(news[newEnd - 1])) {
      oldEnd -= 1;
      newEnd -= 1;
    }
    for (const node of news.slice(at, newEnd)) {
      const wanted = name(node);
      const same = olds.findIndex((one, nth) => nth >= at && nth < oldEnd && name(one) === wanted);
      if (same < 0) {
        old.insertBefore(document.adoptNode(node), olds[at] ?? null);
      } else {
        for (; at < same; at += 1) olds[at].remove();
        become(olds[at], node);
        at += 1;
      }
    }
    for (; at < oldEnd; at += 1) olds[at].remove();
  }

  function becomeInAttributes(old, now) {
    for (const { name } of Array.from(old.attributes)) {
      if (!now.hasAttribute(name) && name !== "open") old.removeAttribute(name);
    }
    for (const { name, value } of Array.from(now.attributes)) {
      if (old.getAttribute(name) !== value && name !== "open") old.setAttribute(name, value);
    }
  }

  // The block by which the reader was put back last, and where that left the window.
  let held = null;

  // Where the reader is: the blocks from the top of the window down.
  function place() {
    const blocks = new Set();
    for (let down = 0; down < window.innerHeight && blocks.size < NEAR; down += STEP) {
      const there = document.elementsFromPoint(window.innerWidth / 2, down);
      const block = there.find((one) => one.matches(BLOCKS));
      if (block) blocks.add(block);
    }
    const marks = Array.from(blocks, (block) => {
      return { block, words: block.textContent, top: block.getBoundingClientRect().top };
    });
    // A reader who did not move since the last time is where they were then, to the fraction of a dot.
    if (held?.scrolled === window.scrollY) marks.unshift(held.mark);
    return { marks, scrolled: window.scrollY };
  }

  function goBack({ marks, scrolled }) {
    const there = marks.filter(({ block }) => block.isConnected && block.getClientRects().length > 0);
    const mark = there.find(({ block, words }) => block.textContent === words) ?? there[0];
    const moved = mark ? mark.block.getBoundingClientRect().top - mark.top : 0;
    const top = scrolled === 0 ? 0 : mark ? window.scrollY + moved : scrolled;
    window.scrollTo({ top, behavior: "instant" });
    held = mark ? { mark, scrolled: window.scrollY } : null;
  }

  function replace(page) {
    const here = place();
    become(document.body, page.body);
    document.title = page.title;
    goBack(here);
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
