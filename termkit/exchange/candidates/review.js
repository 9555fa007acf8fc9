
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const table = byId("candidates");
  const rows = [...table.tBodies[0].rows];
  const columns = table.dataset.columns.split(",");
  const languages = table.dataset.languages.split(",").filter(Boolean);
  const storageKey = "termkit-review:" + table.dataset.key;
  let unsaved = false;

  // What is said, in the language of the page.

  const messages = JSON.parse(table.dataset.messages);
  const _ = (text, values = {}) => (messages[text] ?? text).replace(/\{(\w+)\}/g, (_whole, name) => values[name]);

  // What a row holds, and the state that can be kept of it.

  const box = (row) => row.querySelector(".accept input");
  const field = (row, name) => row.querySelector(`input[data-column="${name}"]`);
  const checked = (row, lang) => row.querySelector(`input[data-checked="${lang}"]`);
  const fields = ["fr", ...languages, "domain"];

  const stateOf = (row) => {
    const state = { ticked: box(row).checked };
    for (const name of fields) {
      const input = field(row, name);
      if (input.value !== input.defaultValue) state[name] = input.value;
    }
    for (const lang of languages) if (checked(row, lang)?.checked) state["checked_" + lang] = true;
    return state;
  };

  const restore = (row, state) => {
    box(row).checked = Boolean(state.ticked) && !box(row).disabled;
    for (const name of fields) {
      const input = field(row, name);
      input.value = typeof state[name] === "string" ? state[name] : input.defaultValue;
    }
    for (const lang of languages) {
      const mark = checked(row, lang);
      if (mark) mark.checked = Boolean(state["checked_" + lang]);
    }
    show(row);
  };

  const work = () => {
    const kept = {};
    for (const row of rows) {
      const state = stateOf(row);
      if (state.ticked || Object.keys(state).length > 1) kept[row.dataset.key] = state;
    }
    return kept;
  };

  const restoreAll = (kept) => {
    for (const row of rows) restore(row, Object.hasOwn(kept, row.dataset.key) ? kept[row.dataset.key] : {});
    filter();
  };

  // Keeping the work: in the browser, and where that cannot be, in a file.

  const storage = (() => {
    try {
      const probe = storageKey + ":probe";
      localStorage.setItem(probe, "1");
      localStorage.removeItem(probe);
      return localStorage;
    } catch {
      return null;
    }
  })();

  const warn = (message) => {
    byId("notice").textContent = message;
    byId("notice").hidden = false;
  };

  const keep = () => {
    unsaved = true;
    if (!storage) return;
    try {
      storage.setItem(storageKey, JSON.stringify(work()));
      unsaved = false;
    } catch {
      warn(_("The browser has no room for more; save your work to a file before you leave this page."));
    }
  };

  const parsed = (text) => {
    const kept = JSON.parse(text);
    if (typeof kept !== "object" || kept === null || Array.isArray(kept)) throw new TypeError("not saved work");
    for (const state of Object.values(kept)) if (typeof state !== "object" || state === null) throw new TypeError("not saved work");
    return kept;
  };

  // Showing.

  const say = (message) => { byId("status").textContent = message; };
  const tally = () => {
    const ticked = rows.filter((row) => box(row).checked).length;
    say(_("{ticked} ticked, {shown} of {all} shown", { ticked, shown: shown().length, all: rows.length }));
  };
  const show = (row) => row.classList.toggle("ticked", box(row).checked);
  const shown = () => rows.filter((row) => !row.hidden);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

  const filter = () => {
    const wanted = plain(byId("filter").value.trim());
    const which = byId("show").value;
    const kind = byId("kind").value;
    for (const row of rows) {
      const texts = [row.dataset.forms, ...fields.map((name) => field(row, name).value)];
      const fits = plain(texts.join("\n")).includes(wanted) && (!kind || row.dataset.kind === kind);
      const ticked = box(row).checked;
      const asked = { all: true, new: !box(row).disabled, ticked, unticked: !ticked }[which];
      row.hidden = !(fits && asked);
    }
    tally();
  };

  // Exporting.

  const isProposal = (row, lang) => {
    const mark = checked(row, lang);
    const input = field(row, lang);
    return Boolean(mark) && !mark.checked && input.value.trim() === input.defaultValue;
  };

  const values = (row) => {
    const record = { ...JSON.parse(row.dataset.values), status: "accepted" };
    for (const name of fields) record[name] = field(row, name).value.replace(/\s+/g, " ").trim();
    for (const lang of languages) {
      if (isProposal(row, lang)) record[lang + "_status"] = "proposed";
      if (field(row, lang).value.trim() !== field(row, lang).defaultValue) delete record[lang + "_note"];
    }
    return record;
  };

  const accepted = () => rows.filter((row) => box(row).checked && field(row, "fr").value.trim());
  const neutralised = (cell) => (/^'*[=+\-@\t\r]/.test(cell) ? "'" + cell : cell);
  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  const csv = () => {
    const lines = [columns, ...accepted().map(values).map((record) => columns.map((name) => neutralised(record[name] ?? "")))];
    return "\ufeff" + lines.map((cells) => cells.map(cell).join(",") + "\n").join("");
  };

  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r" };
  const quoted = (text) => `"${text.replace(/[\\"\n\t\r]/g, (letter) => escapes[letter])}"`;
  const place = (text) => (/\s/.test(text) ? `\u2068${text}\u2069` : text);
  const unjoined = (text) => [...text.matchAll(/((?:[^|\\]|\\.)+)(?:\||$)/gs)].map((found) => found[1].replace(/\\([|\\])/g, "$1"));

  const po = (lang) => {
    const header = [
      `Language: ${lang}`, "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit",
      "X-Source-Language: fr",
    ];
    const blocks = [`msgid ""\nmsgstr ""\n${header.map((line) => `"${line}\\n"`).join("\n")}\n`];
    const met = new Set();
    for (const row of accepted()) {
      const record = values(row);
      const lines = ["domain", "pos"].filter((name) => record[name]).map((name) => `#. ${name}: ${record[name]}`);
      lines.push(...unjoined(record.reference ?? "").map((text) => `#: ${place(text)}`));
      if (isProposal(row, lang)) lines.push("#, fuzzy");
      if (met.has(record.fr)) lines.push(`msgctxt ${quoted(row.dataset.key)}`);
      met.add(record.fr);
      lines.push(`msgid ${quoted(record.fr)}`, `msgstr ${quoted(record[lang])}`);
      blocks.push(lines.join("\n") + "\n");
    }
    return blocks.join("\n");
  };

  const hand = (text, name, type) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const exportAs = (text, name, type) => {
    const count = accepted().length;
    if (!count) return say(_("Nothing is ticked: there is nothing to export."));
    hand(text, name, type);
    const homeless = accepted().filter((row) => !field(row, "domain").value.trim()).length;
    if (!homeless) return say(_("{count} exported to {name}.", { count, name }));
    return say(_("{count} exported to {name}; {homeless} without a domain: import with --domain.", { count, name, homeless }));
  };

  // Doing.

  const tickShown = (value) => {
    for (const row of shown()) if (!box(row).disabled) { box(row).checked = value; show(row); }
    keep();
    filter();
  };

  const step = (row, by) => {
    const open = shown().filter((other) => other === row || !box(other).disabled);
    const next = open[open.indexOf(row) + by];
    if (!next) return;
    box(next).focus();
    next.scrollIntoView({ block: "nearest" });
  };

  const onKey = (event) => {
    const row = event.target.closest("tr[data-key]");
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const typing = event.target.type === "text";
    const actions = typing
      ? { Escape: () => box(row).focus(), Enter: () => step(row, 1) }
      : {
          j: () => step(row, 1), ArrowDown: () => step(row, 1), k: () => step(row, -1), ArrowUp: () => step(row, -1),
          x: () => box(row).click(), Enter: event.target === box(row) ? () => field(row, "fr").focus() : null,
          c: () => { const more = row.querySelector("details"); if (more) more.open = !more.open; },
          "/": () => byId("filter").focus(),
        };
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (!action) return;
    event.preventDefault();
    action();
  };

  table.addEventListener("keydown", onKey);
  table.addEventListener("input", (event) => {
    const row = event.target.closest("tr[data-key]");
    if (!row) return;
    show(row);
    keep();
    tally();
  });
  byId("tools").addEventListener("submit", (event) => event.preventDefault());
  for (const id of ["filter", "show", "kind"]) byId(id).addEventListener("input", filter);
  byId("tick-shown").addEventListener("click", () => tickShown(true));
  byId("untick-shown").addEventListener("click", () => tickShown(false));
  byId("export-csv").addEventListener("click", () => exportAs(csv(), "candidates.csv", "text/csv;charset=utf-8"));
  for (const button of document.querySelectorAll("button[data-po]")) {
    const lang = button.dataset.po;
    button.addEventListener("click", () => exportAs(po(lang), `candidates.${lang}.po`, "text/x-gettext-translation;charset=utf-8"));
  }
  byId("save-work").addEventListener("click", () => {
    hand(JSON.stringify(work(), null, 1), "candidates-work.json", "application/json");
    unsaved = false;
    say(_("Work saved to candidates-work.json."));
  });
  byId("open-work").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    try {
      restoreAll(parsed(await file.text()));
      keep();
    } catch {
      warn(_("{name} is not work that was saved from this page.", { name: file.name }));
    }
    event.target.value = "";
  });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

  if (!storage) warn(_("This browser keeps nothing for this page: save your work to a file before you leave it."));
  try {
    restoreAll(parsed(storage?.getItem(storageKey) ?? "{}"));
  } catch {
    restoreAll({});
    warn(_("What the browser had kept of this page cannot be read; it begins anew."));
  }
})();
