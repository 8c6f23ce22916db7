create table workspace (
    format integer not null,
    copy uuid not null,
    created_at timestamp with time zone not null
);
