-- What was decided about single cells of a return, and answered to what it asks: kept from the moment it is said.
create table return_decision (
    id uuid not null primary key,
    received_return uuid,
    subject uuid,
    column_key varchar(1000000),
    choice varchar(40),
    text varchar(1000000),
    carried_out boolean
);
alter table received_return add column answers varchar(1000000);
-- Letters to units, and what stands on them.
create table sent_letter (
    id uuid not null primary key,
    period uuid,
    unit uuid,
    about varchar(40),
    mark varchar(1000000),
    in_year bigint,
    number bigint,
    due date,
    sent timestamp(6) with time zone,
    file_name varchar(1000000)
);
alter table plan add column office varchar(1000000);
alter table plan add column contact varchar(1000000);
alter table plan add column phone varchar(1000000);
alter table plan add column letter_mark varchar(1000000);
alter table plan add column answer_days bigint;
