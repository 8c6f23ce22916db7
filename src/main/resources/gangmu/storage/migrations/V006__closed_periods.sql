-- What stood in a period when it was closed, why it was opened again, and findings that a person dismissed.
create table frozen_part (
    id uuid not null primary key,
    period uuid,
    part bigint,
    content varchar(1000000)
);
alter table period add column reopened varchar(1000000);
create table finding_dismissal (
    id uuid not null primary key,
    period uuid,
    target uuid,
    finding varchar(1000000),
    basis varchar(1000000),
    reason varchar(1000000)
);
-- From when on a unit is no more.
alter table unit add column ended date;
