DROP TABLE courses_students;
DROP TABLE students;
DROP TABLE courses;
