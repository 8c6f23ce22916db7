-- What people said the words of a unit's returns mean.
create table learned_word (
    id uuid not null primary key,
    unit uuid,
    about varchar(40),
    sheet varchar(1000000),
    written varchar(1000000),
    means varchar(1000000)
);

-- What the office asks a unit about one cell of its return.
create table return_question (
    id uuid not null primary key,
    period uuid,
    unit uuid,
    subject uuid,
    column_key varchar(1000000),
    place varchar(1000000),
    question varchar(1000000),
    asked timestamp(6) with time zone
);

alter table received_return add column state varchar(40);
alter table received_return add column reason varchar(1000000);
alter table received_return add column notes varchar(1000000);
