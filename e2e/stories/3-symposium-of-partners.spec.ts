// Story 3: a symposium of partners. Every fact of its text has its place; a practice is contributed without an account,
// read by two, decided and published; the gathering puts a set together, agrees on it and answers its purpose with it;
// a barrier is named with what overcame it; what works is paid for by outcomes. Told once, in order.
import './partners/told.ts';
import './partners/contributed.ts';
import './partners/agreed.ts';
import './partners/financed.ts';
