-- A target is a number or a range (55–60), so it is kept as its text; numbers keep no zeros behind the point.
alter table indicator alter column target set data type varchar(200);
update indicator set target = regexp_replace(target, '\.?0+$', '') where target like '%.%';
alter table indicator alter column target_rate set data type varchar(200);
update indicator set target_rate = regexp_replace(target_rate, '\.?0+$', '') where target_rate like '%.%';
alter table annual_target alter column target set data type varchar(200);
update annual_target set target = regexp_replace(target, '\.?0+$', '') where target like '%.%';
-- What is asked of a year by itself, beside what is to be reached by its end.
alter table annual_target add column of_year varchar(200);
alter table annual_target add column rate varchar(200);
alter table milestone add column investment_of_year decimal(30, 12);
-- What is reported of a year or a part of one: no average of the plan, no value of a whole year.
alter table indicator_value add column year_on_year decimal(30, 12);
alter table indicator_value add column year_to_date decimal(30, 12);
-- What kind of evaluation a period is, and that a unit says it has nothing new.
alter table period add column evaluation varchar(40);
alter table progress add column nothing_new boolean;
alter table indicator_value add column nothing_new boolean;
alter table rule_set add column not_updated varchar(40);
-- Who is in a working group.
alter table working_group add column leader varchar(1000000);
alter table working_group add column members varchar(1000000);
alter table working_group add column contact varchar(1000000);
alter table working_group add column phone varchar(1000000);
