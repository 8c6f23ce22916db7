-- One row: which layout this is, and which copy of the workspace.
create table workspace (
    format integer not null,
    copy uuid not null,
    created_at timestamp with time zone not null,
    as_of bigint not null,
    clock bigint not null,
    chain varchar(64) not null,
    digest varchar(64) not null
);

-- The journal: change sets in the order in which this copy took them in, each sealed by a hash over the one before.
create table change_set (
    position bigint not null primary key,
    id uuid not null unique,
    copy uuid not null,
    clock bigint not null,
    made_at timestamp with time zone not null,
    author varchar(1000) not null,
    action varchar(100) not null,
    detail varchar(1000000) not null,
    undoes uuid,
    change_count integer not null,
    chain varchar(64) not null
);

create table change (
    set_position bigint not null,
    seq integer not null,
    op varchar(1) not null,
    kind varchar(40) not null,
    entity uuid not null,
    field varchar(60),
    before_value varchar(1000000),
    after_value varchar(1000000),
    primary key (set_position, seq)
);
create index change_entity on change (entity, set_position);

create table plan (
    id uuid not null primary key,
    name varchar(1000000),
    rank varchar(1000000),
    start_date date,
    end_date date,
    base_year bigint,
    remark varchar(1000000)
);
create table unit (
    id uuid not null primary key,
    name varchar(1000000),
    short_name varchar(1000000),
    aliases varchar(1000000),
    rank varchar(1000000),
    contact varchar(1000000),
    phone varchar(1000000)
);
create table working_group (
    id uuid not null primary key,
    plan uuid,
    name varchar(1000000),
    rank varchar(1000000),
    lead uuid,
    category varchar(1000000)
);
create table item (
    id uuid not null primary key,
    plan uuid,
    parent uuid,
    rank varchar(1000000),
    kind varchar(40),
    code varchar(1000000),
    code_by_hand boolean,
    name varchar(1000000),
    content varchar(1000000),
    lead uuid,
    cooperating varchar(1000000),
    working_group uuid,
    leader varchar(1000000),
    start_date date,
    end_date date,
    weight decimal(30, 12),
    parts bigint,
    adjusted boolean,
    adjusted_reason varchar(1000000),
    legal_person varchar(1000000),
    nature varchar(1000000),
    place varchar(1000000),
    total_investment decimal(30, 12),
    funding varchar(1000000),
    contact varchar(1000000),
    phone varchar(1000000),
    document_number varchar(1000000),
    issued date,
    source varchar(1000000),
    remark varchar(1000000)
);
create table milestone (
    id uuid not null primary key,
    item uuid,
    due date,
    planned decimal(30, 12),
    name varchar(1000000),
    planned_investment decimal(30, 12)
);
create table indicator (
    id uuid not null primary key,
    plan uuid,
    rank varchar(1000000),
    code varchar(1000000),
    name varchar(1000000),
    category varchar(1000000),
    measure varchar(1000000),
    attribute varchar(40),
    type varchar(40),
    base decimal(30, 12),
    target decimal(30, 12),
    target_rate decimal(30, 12),
    target_words varchar(1000000),
    lead uuid,
    cooperating varchar(1000000),
    source varchar(1000000),
    remark varchar(1000000)
);
create table annual_target (
    id uuid not null primary key,
    indicator uuid,
    in_year bigint,
    target decimal(30, 12)
);
create table rule_set (
    id uuid not null primary key,
    plan uuid,
    name varchar(1000000),
    version bigint,
    ruler varchar(40),
    counting varchar(40),
    ahead decimal(30, 12),
    on_pace decimal(30, 12),
    nearly decimal(30, 12),
    not_started_after decimal(30, 12),
    roll_up_tolerance decimal(30, 12),
    indicator_faster decimal(30, 12),
    indicator_expected decimal(30, 12),
    growth_faster decimal(30, 12),
    growth_slack decimal(30, 12)
);
create table period (
    id uuid not null primary key,
    plan uuid,
    code varchar(1000000),
    name varchar(1000000),
    data_date date,
    due date,
    closed boolean
);
create table progress (
    id uuid not null primary key,
    item uuid,
    period uuid,
    progress decimal(30, 12),
    data_date date,
    narrative varchar(1000000),
    effect varchar(1000000),
    problems varchar(1000000),
    next_steps varchar(1000000),
    invested decimal(30, 12),
    start_state varchar(40)
);
create table indicator_value (
    id uuid not null primary key,
    indicator uuid,
    period uuid,
    figure decimal(30, 12),
    rate decimal(30, 12),
    data_date date,
    provisional boolean,
    judgement varchar(40),
    reason varchar(1000000)
);
create table evidence (
    id uuid not null primary key,
    title varchar(1000000),
    issuer varchar(1000000),
    document_number varchar(1000000),
    dated date,
    source_link varchar(1000000),
    file_name varchar(1000000),
    hash varchar(1000000),
    size bigint
);
create table evidence_link (
    id uuid not null primary key,
    evidence uuid,
    target uuid,
    period uuid,
    remark varchar(1000000)
);
create table sent_template (
    id uuid not null primary key,
    plan uuid,
    period uuid,
    unit uuid,
    code varchar(1000000),
    as_of bigint,
    sent timestamp(6) with time zone,
    file_name varchar(1000000)
);
create table received_return (
    id uuid not null primary key,
    plan uuid,
    period uuid,
    unit uuid,
    template uuid,
    file_name varchar(1000000),
    hash varchar(1000000),
    received timestamp(6) with time zone,
    taken bigint,
    refused bigint
);
