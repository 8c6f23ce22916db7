-- What units wrote beside the cells that they were asked for, and what became of it.
create table unit_remark (
    id uuid not null primary key,
    received uuid,
    period uuid,
    unit uuid,
    spot varchar(40),
    place varchar(1000000),
    number bigint,
    subject uuid,
    column_key varchar(1000000),
    title varchar(1000000),
    author varchar(1000000),
    text varchar(1000000),
    became varchar(40),
    became_of uuid
);
