// Story 5: a borough's local safety audit. A webinar opens it, a committee signs the terms, sources are brought together,
// what no statistic shows comes to light, problems are scored, the portrait is published. Told once, in order: each part
// begins where the one before it ended.
import './audit/begun.ts';
import './audit/counted.ts';
import './audit/heard.ts';
import './audit/known.ts';
import './audit/published.ts';
