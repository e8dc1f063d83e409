// A page with a form in which people write: it saves itself, counts, and shows the questions that apply.
import "./begin.ts"; // before the form is read for the first time
import "./autosave.ts";
import "./counter.ts";
import "./shown-for.ts";
