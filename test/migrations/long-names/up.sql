CREATE TABLE customer_reference_numbers (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  the_very_first_customer_reference_number integer NOT NULL,
  the_very_first_customer_reference_name varchar(20) NOT NULL,
  a integer NOT NULL,
  a_created integer NOT NULL,
  CONSTRAINT customer_reference_numbers_pkey PRIMARY KEY (id),
  CONSTRAINT customer_reference_numbers_the_very_first_customer_ref_f049f6ee CHECK (the_very_first_customer_reference_number >= 1)
);

CREATE INDEX customer_reference_numbers_created_id_idx
  ON customer_reference_numbers (created, id)
  WHERE deleted IS NULL;

CREATE INDEX customer_reference_numbers_the_very_first_customer_ref_01b610c4
  ON customer_reference_numbers (the_very_first_customer_reference_number, created, id)
  WHERE deleted IS NULL;

-- Unique among live rows: a deleted row gives its value free.
CREATE UNIQUE INDEX customer_reference_numbers_the_very_first_customer_ref_f53b9d46
  ON customer_reference_numbers (the_very_first_customer_reference_name)
  WHERE deleted IS NULL;

CREATE INDEX customer_reference_numbers_a_created_id_idx
  ON customer_reference_numbers (a, created, id)
  WHERE deleted IS NULL;

CREATE INDEX customer_reference_numbers_a_created_id_idx_8423d39d
  ON customer_reference_numbers (a_created, id)
  WHERE deleted IS NULL;
