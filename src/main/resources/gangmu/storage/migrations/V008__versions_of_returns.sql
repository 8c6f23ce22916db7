-- What a unit said in a return, the base for its next one; which of two versions is newer; what is still to be decided.
alter table received_return add column asked bigint;
alter table received_return add column saved timestamp(6) with time zone;
alter table received_return add column file_time timestamp(6) with time zone;
alter table received_return add column said varchar(1000000);
alter table received_return add column open_cells varchar(1000000);
