-- What the report is written from: problems, opportunities, measures, opinions, terms; and what an office keeps for it.
create table problem (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    name varchar(1000000),
    content varchar(1000000),
    items varchar(1000000),
    lead uuid,
    post varchar(1000000),
    due date,
    state varchar(1000000)
);
create table opportunity (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    name varchar(1000000),
    content varchar(1000000),
    items varchar(1000000)
);
create table measure (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    parent uuid,
    name varchar(1000000),
    content varchar(1000000),
    items varchar(1000000),
    lead uuid,
    post varchar(1000000),
    due date,
    state varchar(1000000)
);
create table opinion (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    unit uuid,
    place varchar(1000000),
    comment varchar(1000000),
    adoption varchar(40),
    reason varchar(1000000),
    dated date
);
create table term (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    name varchar(1000000),
    content varchar(1000000)
);
create table report_text (
    id uuid not null primary key,
    plan uuid,
    period uuid,
    slot varchar(1000000),
    text varchar(1000000)
);
create table sheet_layout (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    name varchar(1000000),
    content varchar(40),
    working_group uuid,
    unit uuid,
    periods varchar(1000000),
    columns varchar(1000000)
);
