DROP TABLE IF EXISTS #__citizen_auth_identities;
DROP TABLE IF EXISTS #__citizen_auth_used;
