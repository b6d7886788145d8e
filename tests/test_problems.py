from ansage.problems import Problem, ProblemsFound, did_you_mean


def test_a_problem_names_file_key_fault_and_remedy():
    problem = Problem("flyer/exercise.toml", "level", "is 4.", "Use 1, 2 or 3.")
    assert str(problem) == "flyer/exercise.toml, level: is 4. Use 1, 2 or 3."


def test_a_problem_without_a_key_names_the_file_alone():
    assert str(Problem("a.txt", "", "is missing.", "Create it.")) == "a.txt: is missing. Create it."


def test_all_problems_are_told_at_once():
    problems = [Problem("a", "", "x.", ""), Problem("b", "", "y.", "")]
    assert str(ProblemsFound(problems)) == "a: x.\nb: y."


def test_a_near_miss_is_named():
    assert did_you_mean("max_word", ["max_words", "contains"]) == "Did you mean 'max_words'?"


def test_a_far_miss_gets_the_whole_list():
    assert did_you_mean("zebra", ["b", "a"]) == "Known are: a, b."
