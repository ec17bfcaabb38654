-- That an agreement on specialist knowledge is about to end (§ 10).

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('SPECIALIST_ENDING', '2007-01-01', 'P6M', 'Så længe før en aftale om specialviden udløber, får regionen og rådet besked');
