-- Plans (Đề án) of the round's cities as they stood when it was frozen.
-- In: $1 snapshot id   Out: FrozenPlan, one row per plan.
select plan_id as "id", city_unit_id as "cityUnitId", city_name as "cityName", as_of::text as "asOf", items, unit_names as "unitNames"
from snapshot_city_plan where snapshot_id = $1 order by plan_id
