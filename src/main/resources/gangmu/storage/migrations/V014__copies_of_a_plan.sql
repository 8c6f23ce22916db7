-- What does not fit together in what several copies of a plan wrote, until a person decides it.
create table open_difference (
    id uuid not null primary key,
    subject uuid,
    subject_kind varchar(1000000),
    period uuid,
    field varchar(1000000),
    reason varchar(40),
    kept varchar(1000000),
    change_set varchar(1000000),
    author varchar(1000000),
    made timestamp(6) with time zone,
    copy varchar(1000000)
);
-- Change sets of other copies as they were made there, in pieces; while they are here, this copy knows them.
create table arrived_changes (
    id uuid not null primary key,
    arrival varchar(1000000),
    part bigint,
    reach varchar(1000000),
    content varchar(1000000)
);
-- The copies that this one has heard of, itself among them.
create table known_copy (
    id uuid not null primary key,
    name varchar(1000000),
    part varchar(1000000),
    reach varchar(1000000)
);
-- Where this copy lies: one that was copied by hand finds itself elsewhere and is a copy of its own.
alter table workspace add column place varchar(100);
