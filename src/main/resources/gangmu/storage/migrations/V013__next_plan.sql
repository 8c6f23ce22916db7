-- What a plan that was made from another goes on with, and what that one knew last.
alter table plan add column predecessor varchar(1000000);
alter table item add column predecessor varchar(1000000);
alter table item add column predecessor_id varchar(1000000);
alter table item add column invested_before decimal(30, 12);
alter table item add column invested_before_date date;
alter table indicator add column predecessor varchar(1000000);
alter table indicator add column predecessor_id varchar(1000000);
alter table indicator add column base_date date;
