-- Sessions' names of workers that hold jobs, without the asking one's.
-- In: $1 own worker id   Out: one row per worker (worker_id).
select distinct locked_by as worker_id from graphile_worker._private_jobs
where locked_by is not null and locked_by <> $1
