-- Anybody asks for a status list at any time; few of its up to 131,072 certificates are revoked.
CREATE INDEX certificate_revoked ON certificate (status_list_id, status_place) WHERE state = 'REVOKED';
