"use strict";
// Lights up what belongs together. Entries of the lists (data-id) say what goes with them (data-r); words of the text say
// which annotations they are part of (data-l, the shortest first). Hover or focus shows, click or Enter holds, Escape lets go.
for (const doc of document.querySelectorAll(".document")) {
  const linked = [...doc.querySelectorAll(".text [data-l]")];
  const entries = new Map([...doc.querySelectorAll("[data-id]")].map((entry) => [entry.dataset.id, entry]));
  const panel = doc.querySelector(".panel");
  const hint = panel.firstElementChild;
  let held = null;

  const light = (id) => {
    const entry = entries.get(id);
    const related = new Set(entry ? entry.dataset.r.split(" ") : []);
    doc.classList.toggle("lit", related.size > 0);
    for (const word of linked) word.classList.toggle("on", word.dataset.l.split(" ").some((link) => related.has(link)));
    for (const [key, other] of entries) other.classList.toggle("on", related.has(key));
  };
  const show = (id) => {
    const entry = entries.get(id);
    panel.classList.toggle("shown", Boolean(entry));
    panel.replaceChildren(...(entry ? [...entry.cloneNode(true).childNodes] : [hint]));
    for (const node of panel.querySelectorAll("button")) {
      const plain = document.createElement("p");
      plain.replaceChildren(...node.childNodes);
      node.replaceWith(plain);
    }
    for (const [key, other] of entries) {
      const button = other.querySelector(".pick");
      if (button) button.setAttribute("aria-pressed", String(key === id));
    }
  };
  const hold = (id) => {
    held = held === id ? null : id;
    light(held);
    show(held);
    // on a phone the panel lies over the text: keep what was touched above it
    if (held !== null && getComputedStyle(panel).position === "fixed") doc.querySelector(".text .on")?.scrollIntoView({ block: "nearest" });
  };
  const idOf = (target) => {
    if (!(target instanceof Element) || target.closest(".panel")) return null;
    const word = target.closest("[data-l]");
    if (word) return word.dataset.l.split(" ")[0];
    const entry = target.closest("[data-id]");
    return entry ? entry.dataset.id : null;
  };

  doc.addEventListener("mouseover", (event) => light(idOf(event.target) ?? held));
  doc.addEventListener("mouseleave", () => light(held));
  doc.addEventListener("focusin", (event) => {
    if (event.target.matches(".m, .pick")) { const id = idOf(event.target); light(id); if (!held) show(id); }
  });
  doc.addEventListener("focusout", () => { light(held); show(held); });
  doc.addEventListener("click", (event) => {
    if (event.target.closest("a, summary, .panel")) return;
    const id = idOf(event.target);
    if (id !== null) hold(id); else if (held !== null) hold(held);
  });
  doc.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { held = null; light(null); show(null); }
    const marks = [...doc.querySelectorAll(".m")];
    const at = marks.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at >= 0 && step && marks[at + step]) { marks[at + step].focus(); event.preventDefault(); }
  });
}

// Tooltips that a finger and a keyboard reach too: the browser's own (title) show for a mouse only, and late.
const tip = document.createElement("div");
tip.className = "tip";
tip.hidden = true;
tip.setAttribute("role", "tooltip");
document.body.append(tip);
for (const word of document.querySelectorAll(".text [title]")) {
  word.dataset.tip = word.title;
  word.removeAttribute("title");
}
const explain = (event) => {
  const word = event.target instanceof Element ? event.target.closest("[data-tip]") : null;
  tip.hidden = !word;
  if (!word) return;
  tip.textContent = word.dataset.tip;
  const box = word.getClientRects()[0];
  const left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8));
  const top = box.top > tip.offsetHeight + 12 ? box.top - tip.offsetHeight - 6 : box.bottom + 6;
  tip.style.left = `${left}px`;
  tip.style.top = `${top}px`;
};
document.addEventListener("mouseover", explain);
document.addEventListener("click", explain);
document.addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });

// A name in the overview leads to what the person said: unfold it.
const unfold = () => { const target = document.getElementById(location.hash.slice(1)); if (target instanceof HTMLDetailsElement) target.open = true; };
addEventListener("hashchange", unfold);
unfold();
