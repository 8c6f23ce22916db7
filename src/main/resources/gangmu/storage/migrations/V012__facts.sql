-- Figures, rankings and honours of the plan, each with where it is from.
create table fact (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    name varchar(1000000),
    figure decimal(30, 12),
    measure varchar(1000000),
    scope varchar(1000000),
    standing varchar(1000000),
    base_year bigint,
    base decimal(30, 12),
    issuer varchar(1000000),
    dated date,
    source_link varchar(1000000),
    evidence uuid,
    item uuid,
    indicator uuid,
    period uuid,
    remark varchar(1000000)
);
