// A page with a form in which people write: it saves itself, counts, and shows the questions that apply.
import "./autosave.ts";
import "./counter.ts";
import "./shown-for.ts";
