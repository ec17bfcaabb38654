-- What the law does not say (durations, limits) is policy, and is called so.

CREATE TABLE policy_value (
    name text NOT NULL,
    valid_from date NOT NULL,
    value text NOT NULL,
    danish text NOT NULL,
    PRIMARY KEY (name, valid_from)
);

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('TASK', '2007-01-01', 'P10D', 'Frist for en opgave, der ikke har sin egen frist'),
    ('REMINDER', '2007-01-01', 'P14D', 'En rykker gentages, så længe ingen svarer'),
    ('DIALOGUE_RESPONSE', '2007-01-01', 'P10D', 'Svar på indkaldelse til dialog: rykker'),
    ('DIALOGUE_TOTAL', '2007-01-01', 'P30D', 'Svar på indkaldelse til dialog: regionsdirektøren vurderer manglende svar'),
    ('COUNCIL_REMINDER', '2007-01-01', 'P5W', 'Rådets drøftelse: sekretariatet mindes om sagen'),
    ('COUNCIL_MEETING_MAX', '2007-01-01', 'P8W', 'Rådets drøftelse: regionsdirektøren indkalder til ekstraordinært møde'),
    ('COUNCIL_ANSWER', '2007-01-01', 'P20D', 'Svar på rådets egen indstilling'),
    ('LEGALITY', '2007-01-01', 'P5D', 'Legalitetskontrol'),
    ('AGREEMENT_NEGOTIATION', '2007-01-01', 'P30D', 'Svar på aftaletilbud'),
    ('AGREEMENT_END', '2007-01-01', 'P30D', 'Svar på, om en aftale i kraft skal ophøre'),
    ('AGREEMENT_ROUNDS', '2007-01-01', '3', 'Højeste antal runder i en forhandling'),
    ('SIGNATURE', '2007-01-01', 'P10D', 'Underskrift af en aftale'),
    ('FOLLOWUP_CYCLE', '2007-01-01', 'P3M', 'Opfølgning i aftaleperioden'),
    ('CLOSE_MONITORING_CYCLE', '2007-01-01', 'P3M', 'Tæt opfølgning uden aftale'),
    ('CLOSE_MONITORING_MAX', '2007-01-01', '4', 'Tæt opfølgning: højeste antal gange'),
    ('CLOSE_MONITORING_IMPROVED', '2007-01-01', '2', 'Tæt opfølgning: gange i træk med forbedring, før regionsdirektøren tager stilling'),
    ('MINISTER_DECISION', '2007-01-01', 'P8W', 'Ministerens afgørelse: rykker'),
    ('IM_CONSENT', '2007-01-01', 'P6W', 'Integrationsministerens svar'),
    ('HEARING', '2007-01-01', 'P10D', 'Høring af de ansvarlige om en indstilling'),
    ('HEARING_HELD', '2007-01-01', 'true', 'De ansvarlige høres, før rådet drøfter en indstilling'),
    ('TENDER_BID', '2007-01-01', 'P52D', 'Tilbudsfrist i et udbud'),
    ('ORDER_IMPLEMENTATION', '2007-01-01', 'P6M', 'Gennemførelse af et pålæg'),
    ('ORDER_RECEIPT', '2007-01-01', 'P10D', 'Bekræftelse af et pålæg: gennemførelsen går videre uden den'),
    ('ORDER_PROGRESS', '2007-01-01', 'P1M', 'Indberetning af fremdrift i et pålæg'),
    ('ORDER_REPORT', '2007-01-01', 'P10D', 'Indberetning af fremdrift: regionsdirektøren vurderer uden den'),
    ('STANDSTILL', '2007-01-01', 'P3M', 'Så længe står en sag stille, før regionsdirektøren og Arbejdsmarkedsstyrelsen mindes om den'),
    ('STANDSTILL_AGAIN', '2007-01-01', 'P1M', 'Påmindelsen om en sag, der står stille, gentages'),
    ('STATUS_REPORT', '2007-01-01', 'P15D', 'Parternes status i aftaleperioden: regionen følger op uden status'),
    ('CONSULTANCY', '2007-01-01', 'P10D', 'Et skridt i konsulentbistand'),
    ('CONSULTANCY_DELIVERY', '2007-01-01', 'P3M', 'Levering af konsulentbistand'),
    ('CONSULTANCY_OPINION', '2007-01-01', 'P10D', 'Parternes svar om en leverance: regionen vurderer den uden svar'),
    ('INVOICE', '2007-01-01', 'P60D', 'Fakturering af konsulentbistand, regnet fra godkendelsen af leverancen'),
    ('INVOICE_APPROVAL', '2007-01-01', 'P70D', 'Godkendelse af fakturaer, regnet fra godkendelsen af leverancen: resten af tilsagnet frigives');
