"use strict";
// Two sides: the records of the brief and the passages of the report. Pointing at one lights what
// belongs to it on the other. Words of a report are only ever moved as text, never as markup.
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = $("text");
  const tools = $("tools");
  const records = all(".r");
  const passages = all(".p");
  const asides = new Map();
  for (const aside of all(".aside")) asides.set(aside.dataset.r, aside);
  const numbered = new Map(passages.map((passage) => [passage.id.slice(1), passage]));
  const offsets = JSON.parse($("offsets").textContent);
  const length = $("view").ownerSVGElement.viewBox.baseVal.width;
  const narrow = matchMedia("screen and (max-width: 56rem)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const resting = new Map(passages.map((passage) => [passage, []]));
  const cited = new Map();
  for (const record of records) {
    const numbers = record.dataset.p ? record.dataset.p.split(" ") : [];
    const found = numbers.map((number) => numbered.get(number)).filter(Boolean);
    cited.set(record, found);
    // A gloss explains words and rests on none: it stands beside them, in the margin.
    if (record.dataset.k !== "gloss") for (const passage of found) resting.get(passage).push(record);
  }
  let shown = null;
  let held = null;
  let lit = [];
  let turn = 0;
  let waiting = 0;

  const related = (one) => cited.get(one) || resting.get(one).filter((record) => !record.hidden);
  const visible = () => records.filter((record) => !record.hidden && record.offsetParent);

  // Words inside passages ------------------------------------------------------------------------

  function range(passage, start, end) {
    const walker = document.createTreeWalker(passage.querySelector(".t"), NodeFilter.SHOW_TEXT);
    const made = document.createRange();
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = at + node.length;
      if (start >= at && start < next) made.setStart(node, start - at);
      if (end > at && end <= next) {
        made.setEnd(node, end - at);
        return made;
      }
      at = next;
    }
    return null;
  }

  function words(record) {
    return (record.dataset.w || "").split(" ").filter(Boolean).map((word) => {
      const [number, start, end] = word.split(/[:-]/);
      return { passage: numbered.get(number), start: Number(start), end: Number(end) };
    }).filter((word) => word.passage);
  }

  function mark(name, ranges) {
    if (!window.Highlight || !CSS.highlights) return;
    CSS.highlights.delete(name);
    if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  }

  function markWords(one) {
    const its = cited.has(one)
      ? words(one)
      : related(one).flatMap(words).filter((word) => word.passage === one);
    mark("words", its.map((word) => range(word.passage, word.start, word.end)).filter(Boolean));
  }

  // Showing what belongs together ----------------------------------------------------------------

  function unlit() {
    for (const one of lit) one.classList.remove("on", "lit", "held", "near");
    lit = [];
    mark("words", []);
    $("now").removeAttribute("d");
    $("peek").hidden = true;
    shown = null;
  }

  function show(one, { hold = false, scroll = true } = {}) {
    clearTimeout(waiting);
    unlit();
    shown = one;
    turn = 0;
    const others = related(one);
    const aside = asides.get(cited.has(one) ? one.id : (others.find((each) => asides.has(each.id)) || one).id);
    lit = [one, ...others, ...(aside ? [aside] : [])];
    one.classList.add("on");
    for (const other of others) other.classList.add("lit");
    if (aside) aside.classList.add("on");
    for (const passage of cited.has(one) ? others : [one]) near(passage);
    held = hold ? one : null;
    if (hold) one.classList.add("held");
    markWords(one);
    tick(cited.has(one) ? others : [one]);
    if (scroll && others.length) reveal(others[0], others.slice(0, 12));
    peek(one, others);
  }

  // Notes that wait show beside what is lit; they float in the margin and move no line of the text.
  function near(passage) {
    for (let note = passage.nextElementSibling; note && note.matches(".aside"); note = note.nextElementSibling) {
      note.classList.add("near");
      lit.push(note);
    }
  }

  function letGo() {
    held = null;
    unlit();
  }

  // Brings one into view, and with it as much of what is lit beside it as there is room for.
  function reveal(one, beside = [one], again = 3) {
    if (narrow.matches) return;
    const inside = text.contains(one);
    const room = inside ? text.getBoundingClientRect() : { top: tools.getBoundingClientRect().bottom, bottom: innerHeight };
    const space = room.bottom - room.top;
    const own = one.getBoundingClientRect();
    const boxes = beside.map((each) => each.getBoundingClientRect());
    const both = { top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
    const box = both.bottom - both.top < space * 0.85 ? both : { top: own.top, bottom: Math.min(own.bottom, own.top + space * 0.7) };
    if (box.top >= room.top + 4 && box.bottom <= room.bottom - 4) return;
    const by = box.top - room.top - Math.min(space * 0.28, (space - (box.bottom - box.top)) / 2);
    const far = Math.abs(by) > 3 * innerHeight;
    (inside ? text : window).scrollBy({ top: by, behavior: still.matches || far ? "instant" : "smooth" });
    // Far parts of a long report have estimated heights until they are drawn.
    if (far && again) requestAnimationFrame(() => reveal(one, beside, again - 1));
  }

  // On a phone the other side is screens away: what belongs together is shown at the bottom.
  function peek(one, others) {
    if (!narrow.matches || !held) return;
    const sheet = $("peek");
    const close = element("button", "Close");
    close.type = "button";
    close.className = "quiet";
    close.addEventListener("click", letGo);
    const isRecord = cited.has(one);
    const head = document.createElement("header");
    head.append(element("span", isRecord ? "In the report" : "In the brief"), close);
    const lines = others.map((other) => {
      const line = document.createElement("p");
      const link = element("a", isRecord ? other.id.slice(1) : "↑");
      link.href = `#${other.id}`;
      if (!isRecord) link.setAttribute("aria-label", "to this line");
      line.append(link, isRecord ? other.querySelector(".t").textContent : other.querySelector(".b").textContent);
      return line;
    });
    sheet.replaceChildren(head, ...(lines.length ? lines : [element("p", "Nothing rests on these words.")]));
    sheet.hidden = false;
  }

  function element(name, words) {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  }

  function say(one) {
    const others = related(one);
    const isRecord = cited.has(one);
    const names = others.slice(0, 3).map((other) => isRecord ? other.id.slice(1) : other.querySelector(".b").textContent);
    $("say").textContent = isRecord
      ? `Rests on ${others.length === 1 ? "passage" : "passages"} ${others.map((other) => other.id.slice(1)).join(", ") || "none"}.`
      : `${others.length} ${others.length === 1 ? "line rests" : "lines rest"} on passage ${one.id.slice(1)}. ${names.join("; ")}`;
  }

  // The pointer ----------------------------------------------------------------------------------

  function pointed(event) {
    const aside = event.target.closest(".aside");
    return aside ? $(aside.dataset.r) : event.target.closest(".r, .p");
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || held) return;
    clearTimeout(waiting);
    const one = pointed(event);
    // A short wait, so that a pointer on its way elsewhere does not set the page in motion.
    if (one && one !== shown) waiting = setTimeout(() => show(one), 50);
    if (!one && shown && !shown.contains(document.activeElement)) waiting = setTimeout(letGo, 250);
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("dialog, .tools, .peek, button, .strip")) return;
    const one = pointed(event);
    const link = event.target.closest("a[href^='#']");
    if (link && one) {
      if (narrow.matches) return letGo();
      event.preventDefault();
      show(one, { hold: true, scroll: false });
      return reveal($(link.hash.slice(1)));
    }
    if (!one) return held && letGo();
    if (String(getSelection())) return;
    if (held === one) letGo();
    else show(one, { hold: true });
  });

  document.addEventListener("focusin", (event) => {
    const one = event.target.closest(".r, .p");
    if (!one || !event.target.matches(":focus-visible")) return;
    show(one, { hold: held === one });
    say(one);
  });

  // The keyboard ---------------------------------------------------------------------------------

  function go(one) {
    if (!one) return;
    const target = one.classList.contains("p") ? one.querySelector(".n") : one;
    target.focus({ preventScroll: true, focusVisible: true });
    if (shown !== one) {
      show(one);
      say(one);
    }
    if (narrow.matches) one.scrollIntoView({ block: "center" });
    else reveal(one);
  }

  const current = () => document.activeElement.closest(".r, .p") || shown;
  const onReport = () => {
    const one = current();
    return one ? one.classList.contains("p") : text.contains(document.activeElement);
  };

  function step(list, by) {
    const at = list.indexOf(current());
    if (at < 0) return go(list.find((one) => one.getBoundingClientRect().bottom > 120) || list[0]);
    go(list[at + by]);
  }

  function following(list) {
    const one = current();
    const after = one && list.find((each) => one.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    go(after || list[0]);
  }

  const keys = {
    j: () => step(onReport() ? passages : visible(), 1),
    k: () => step(onReport() ? passages : visible(), -1),
    l: () => go(shown && cited.has(shown) ? related(shown)[0] : current() || passages[0]),
    h: () => go(shown && !cited.has(shown) ? related(shown)[0] : current() || visible()[0]),
    n: () => {
      const others = shown ? related(shown) : [];
      if (others.length) reveal(others[(turn += 1) % others.length]);
    },
    o: () => following(passages.filter((passage) => passage.classList.contains("omitted"))),
    u: () => following(visible().filter((record) => record.classList.contains("doubted"))),
    f: () => $("kind").focus(),
    "/": () => $("q").focus(),
    "?": () => $("help").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
    const field = event.target.closest("input:not([type=checkbox]), select");
    if (event.key === "Escape") {
      if (held || shown) letGo();
      else tools.reset();
      return field && field.blur();
    }
    if (field) return;
    const one = event.target.closest(".r");
    if (event.key === "Enter" && one === event.target) {
      if (held === one) show(one);
      else show(one, { hold: true });
      return;
    }
    const act = $("keys").checked && keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // The strip: the whole report at a glance ------------------------------------------------------

  const strip = $("strip");
  for (const [name, value] of Object.entries({
    role: "slider", tabindex: "0", "aria-label": "Map of the report", "aria-valuemin": "1",
    "aria-valuemax": String(Math.max(passages.length, 1)), "aria-valuenow": "1", "aria-orientation": "horizontal",
  })) strip.setAttribute(name, value);

  const places = new Map(passages.map((passage, index) => [passage, index]));
  const left = (passage) => offsets[places.get(passage)];
  const right = (passage) => offsets[places.get(passage) + 1] || length;

  function tick(lit) {
    const least = length / 300;
    $("now").setAttribute("d", lit.map((passage) => `M${left(passage)} 0h${Math.max(right(passage) - left(passage) - 1, least)}V12H${left(passage)}z`).join(""));
  }

  function jump(index) {
    const passage = passages[Math.max(0, Math.min(index, passages.length - 1))];
    if (!passage) return;
    show(passage, { hold: true });
    if (narrow.matches) passage.scrollIntoView({ block: "center" });
    else reveal(passage);
    const state = ["cited", "quiet", "chrome", "omitted"].find((name) => passage.classList.contains(name));
    strip.setAttribute("aria-valuenow", passage.id.slice(1));
    strip.setAttribute("aria-valuetext", `passage ${passage.id.slice(1)}, ${state}: ${passage.querySelector(".t").textContent.slice(0, 80)}`);
  }

  function at(event) {
    const box = strip.getBoundingClientRect();
    const offset = ((event.clientX - box.left) / box.width) * length;
    const after = offsets.findIndex((start) => start > offset);
    return (after < 0 ? passages.length : after) - 1;
  }

  strip.addEventListener("pointerdown", (event) => {
    strip.setPointerCapture(event.pointerId);
    jump(at(event));
  });
  strip.addEventListener("pointermove", (event) => event.buttons && jump(at(event)));
  strip.addEventListener("keydown", (event) => {
    const now = Number(strip.getAttribute("aria-valuenow")) - 1;
    const to = { ArrowRight: now + 1, ArrowUp: now + 1, ArrowLeft: now - 1, ArrowDown: now - 1,
      PageUp: now + 10, PageDown: now - 10, Home: 0, End: passages.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    jump(to);
  });
  strip.addEventListener("focus", () => jump(Number(strip.getAttribute("aria-valuenow")) - 1));

  function view() {
    if (narrow.matches || !text.scrollHeight) return;
    const start = (text.scrollTop / text.scrollHeight) * length;
    const end = start + (text.clientHeight / text.scrollHeight) * length;
    $("view").setAttribute("d", `M${start} 0H${Math.min(end, length)}V12H${start}z`);
  }
  let drawing = 0;
  const later = () => { drawing = drawing || requestAnimationFrame(() => { drawing = 0; view(); }); };
  text.addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);

  // Filters --------------------------------------------------------------------------------------

  const wanted = () => ({ kind: $("kind").value, by: $("by") ? $("by").value : "", verdict: $("verdict").value,
    query: $("q").value.trim().toLowerCase() });

  function filter() {
    const { kind, by, verdict, query } = wanted();
    let count = 0;
    for (const record of records) {
      const has = record.dataset;
      const fits = (!kind || has.k === kind) && (!by || has.by === by) && (!verdict || has.v === verdict) &&
        (!query || record.textContent.toLowerCase().includes(query));
      record.hidden = !fits && has.k !== "headline";
      count += fits;
    }
    for (const group of all(".group, .part, .summary")) group.hidden = !group.querySelector(".r:not([hidden])");
    const some = Boolean(kind || by || verdict || query);
    $("count").textContent = some ? `${count} of ${records.length}` : "";
    $("clear").hidden = !some;
    $("none").hidden = count > 0;
    found(query);
  }

  function found(query) {
    const ranges = [];
    if (query.length > 1) {
      const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node && ranges.length < 1000; node = walker.nextNode()) {
        const lower = node.data.toLowerCase();
        // Lower case is now and then longer than the original, and then offsets would not hold.
        if (lower.length !== node.length || !node.parentElement.closest(".b, .t")) continue;
        for (let at = lower.indexOf(query); at >= 0; at = lower.indexOf(query, at + query.length)) {
          const made = document.createRange();
          made.setStart(node, at);
          made.setEnd(node, at + query.length);
          ranges.push(made);
        }
      }
    }
    mark("found", ranges);
  }

  // In a long report a search takes half a second: it waits for the end of the word.
  let typing = 0;
  tools.addEventListener("input", () => {
    if (passages.length < 1000) return filter();
    clearTimeout(typing);
    typing = setTimeout(filter, 200);
  });
  tools.addEventListener("submit", (event) => {
    event.preventDefault();
    go(visible().find((record) => record.dataset.k !== "headline"));
  });
  tools.addEventListener("reset", () => setTimeout(filter));
  if ($("terms")) $("terms").addEventListener("change", (event) => document.body.classList.toggle("terms", event.target.checked));
  $("all").addEventListener("click", () => tools.reset());

  // Opening --------------------------------------------------------------------------------------

  const store = (act) => { try { return act(localStorage); } catch { return null; } };
  $("keys").checked = store((kept) => kept.getItem("govsumm-keys")) !== "off";
  $("keys").addEventListener("change", () => store((kept) => kept.setItem("govsumm-keys", $("keys").checked ? "on" : "off")));
  $("help-open").addEventListener("click", () => $("help").showModal());
  document.documentElement.classList.add("scripted");
  view();
  const named = /^#[pr]\d+$/.test(location.hash) && document.querySelector(location.hash);
  if (named) show(named, { hold: true });
})();
