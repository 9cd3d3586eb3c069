-- What the public reads through a view is watched where it is written: an epoch opened or closed, a head of the log signed.
select released.watch('known.epoch');
select released.watch('platform.event_head');
