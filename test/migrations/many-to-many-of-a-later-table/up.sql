CREATE TABLE courses (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  title varchar(200) NOT NULL,
  CONSTRAINT courses_pkey PRIMARY KEY (id)
);

CREATE INDEX courses_created_id_idx
  ON courses (created, id)
  WHERE deleted IS NULL;

CREATE TABLE students (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created timestamptz(3) NOT NULL DEFAULT now(),
  updated timestamptz(3) NOT NULL DEFAULT now(),
  deleted timestamptz(3),
  name varchar(120) NOT NULL,
  CONSTRAINT students_pkey PRIMARY KEY (id)
);

CREATE INDEX students_created_id_idx
  ON students (created, id)
  WHERE deleted IS NULL;

CREATE TABLE courses_students (
  course_id uuid NOT NULL,
  student_id uuid NOT NULL,
  CONSTRAINT courses_students_pkey PRIMARY KEY (course_id, student_id),
  CONSTRAINT courses_students_course_id_fkey FOREIGN KEY (course_id)
    REFERENCES courses (id) ON DELETE CASCADE,
  CONSTRAINT courses_students_student_id_fkey FOREIGN KEY (student_id)
    REFERENCES students (id) ON DELETE CASCADE
);

-- For the way back and for the check of its foreign key: the primary key begins with the other column.
CREATE INDEX courses_students_student_id_idx
  ON courses_students (student_id);
