-- The network's life: who edits it, organisations and who is a member of what, news and activity records, opportunities,
-- newsletters and who receives them, speakers who let themselves be found, and the words by which all of it is searched.
-- Texts in several languages are JSON objects {"en": "…", "fr": "…"}. Days are ISO and may be only a month or a year.

-- Whoever runs the install names those who write for the network.
CREATE TABLE network_editor (
    person_id UUID PRIMARY KEY REFERENCES person (id),
    named_at BIGINT NOT NULL,
    named_by UUID
);

-- What is known of an organisation beyond the directory; its code stands in addresses.
CREATE TABLE network_organisation (
    organisation_id UUID PRIMARY KEY REFERENCES organisation (id),
    code TEXT NOT NULL UNIQUE,
    about TEXT NOT NULL DEFAULT '{}',
    place TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    -- The network whose install this is: at most one.
    house BOOLEAN NOT NULL DEFAULT FALSE,
    changed_at BIGINT NOT NULL
);

CREATE TABLE membership (
    id UUID PRIMARY KEY,
    network_id UUID NOT NULL REFERENCES organisation (id),
    member_id UUID NOT NULL REFERENCES organisation (id),
    since TEXT NOT NULL DEFAULT '',
    until TEXT NOT NULL DEFAULT '',
    UNIQUE (network_id, member_id),
    CHECK (network_id <> member_id)
);
CREATE INDEX membership_member ON membership (member_id);

-- What an organisation has to do with what other capabilities publish, read from them whenever they change.
CREATE TABLE network_tie (
    organisation_id UUID NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    role TEXT NOT NULL,
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    on_day TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (organisation_id, kind, ref, role)
);

-- News and activity records. A record says whose activity it was and as what that organisation took part.
CREATE TABLE news_item (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    organisation_id UUID REFERENCES organisation (id),
    happened TEXT NOT NULL DEFAULT '',
    sort_day TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    online BOOLEAN NOT NULL DEFAULT FALSE,
    title TEXT NOT NULL DEFAULT '{}',
    summary TEXT NOT NULL DEFAULT '{}',
    body TEXT NOT NULL DEFAULT '{}',
    outcome TEXT NOT NULL DEFAULT '{}',
    follows TEXT NOT NULL DEFAULT '{}',
    follows_on TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    link_title TEXT NOT NULL DEFAULT '{}',
    video TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    published_at BIGINT,
    correction TEXT NOT NULL DEFAULT '{}',
    corrected_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL,
    CHECK ((state = 'draft') OR (published_at IS NOT NULL))
);
CREATE INDEX news_item_day ON news_item (state, sort_day);
CREATE INDEX news_item_organisation ON news_item (organisation_id);

CREATE TABLE news_partner (
    item_id UUID NOT NULL REFERENCES news_item (id),
    position BIGINT NOT NULL,
    organisation_id UUID NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    PRIMARY KEY (item_id, position)
);
CREATE INDEX news_partner_organisation ON news_partner (organisation_id);

-- Who was met or spoke, in an office: people of public life, by name and what they are there for.
CREATE TABLE news_person (
    item_id UUID NOT NULL REFERENCES news_item (id),
    position BIGINT NOT NULL,
    person_id UUID REFERENCES person (id),
    name TEXT NOT NULL DEFAULT '',
    office TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (item_id, position)
);

CREATE TABLE opportunity (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    organisation_id UUID REFERENCES organisation (id),
    title TEXT NOT NULL DEFAULT '{}',
    summary TEXT NOT NULL DEFAULT '{}',
    body TEXT NOT NULL DEFAULT '{}',
    how TEXT NOT NULL DEFAULT '{}',
    apply_url TEXT NOT NULL DEFAULT '',
    apply_mail TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    terms TEXT NOT NULL DEFAULT '{}',
    zone TEXT NOT NULL,
    closes_at BIGINT,
    file_name TEXT NOT NULL DEFAULT '',
    file_media TEXT NOT NULL DEFAULT '',
    file_size BIGINT NOT NULL DEFAULT 0,
    blob_hash TEXT REFERENCES blob (hash),
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    published_at BIGINT,
    alerted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL,
    CHECK ((state = 'draft') OR (published_at IS NOT NULL))
);
CREATE INDEX opportunity_open ON opportunity (state, closes_at);
CREATE INDEX opportunity_organisation ON opportunity (organisation_id);
CREATE INDEX opportunity_file ON opportunity (blob_hash);

-- Who receives what by mail. Nothing is sent before the address was confirmed from a letter; whoever leaves leaves no row.
CREATE TABLE subscription (
    id UUID PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('newsletter', 'opportunities')),
    mail TEXT NOT NULL,
    mail_key TEXT NOT NULL,
    lang TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    UNIQUE (mail_key, what)
);
CREATE INDEX subscription_what ON subscription (what, lang, id);

-- Each letter carries a link of its own. Of the secret only the hash is kept.
CREATE TABLE subscription_link (
    hash TEXT PRIMARY KEY,
    subscription_id UUID NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL
);
CREATE INDEX subscription_link_of ON subscription_link (subscription_id);
CREATE INDEX subscription_link_age ON subscription_link (made_at);

CREATE TABLE newsletter_issue (
    id UUID PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '{}',
    intro TEXT NOT NULL DEFAULT '{}',
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent')),
    sent_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    created_by UUID,
    CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);

-- What stands in an issue, as it stood when the issue was composed. What the editor left out stays known.
CREATE TABLE newsletter_entry (
    issue_id UUID NOT NULL REFERENCES newsletter_issue (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL DEFAULT '{}',
    path TEXT NOT NULL,
    left_out BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (issue_id, kind, ref)
);

-- Somebody who let herself or himself be found as a speaker: the row is the consent, and goes with it.
CREATE TABLE speaker_listing (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    person_id UUID NOT NULL UNIQUE REFERENCES person (id),
    subjects TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',
    about_lang TEXT NOT NULL DEFAULT 'en',
    langs TEXT NOT NULL DEFAULT '',
    formats TEXT NOT NULL DEFAULT '',
    reach TEXT NOT NULL DEFAULT '',
    takes_letters BOOLEAN NOT NULL DEFAULT FALSE,
    agreed_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- The words of everything that a stranger may read. One row for each language a thing is written in.
CREATE TABLE search_entry (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    lang TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    on_day TEXT NOT NULL DEFAULT '',
    UNIQUE (kind, ref, lang)
);
CREATE TABLE search_word (
    word TEXT NOT NULL,
    lang TEXT NOT NULL,
    entry_id UUID NOT NULL REFERENCES search_entry (id),
    weight BIGINT NOT NULL,
    PRIMARY KEY (word, lang, entry_id)
);
CREATE INDEX search_word_entry ON search_word (entry_id);

-- Up to which version what other capabilities publish has been read.
CREATE TABLE network_read (
    source TEXT PRIMARY KEY,
    version TEXT NOT NULL
);
