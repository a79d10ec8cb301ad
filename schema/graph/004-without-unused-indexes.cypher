// Indexes that no statement seeks by: kinds are sought by their labels, policies by the index of all that is named.
DROP INDEX organization_kind_region IF EXISTS;
DROP INDEX policy_name_text IF EXISTS;
