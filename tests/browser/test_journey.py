"""What a learner does, from the first page to coming back on another device."""

from collections.abc import Callable

from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.served import Visitor

Visit = Callable[..., Visitor]
WATCH_THE_TEXT_GROW = """() => {
  window.lengths = new Set();
  const look = () => {
    const text = document.querySelector(".a-tail");
    if (text) window.lengths.add(text.innerText.length);
  };
  new MutationObserver(look).observe(
    document.body, {subtree: true, childList: true, characterData: true});
}"""


def prompt_field(page: Page):
    return page.get_by_role("textbox", name="Your prompt")


def write(page: Page, text: str) -> None:
    prompt_field(page).click()
    prompt_field(page).press("ControlOrMeta+a")
    prompt_field(page).press_sequentially(text)


def submit(page: Page) -> None:
    page.get_by_role("button", name="Submit").click()
    expect(page.locator(".a-runs")).to_be_visible()
    expect(page.locator(".a-number")).to_be_visible()


def test_a_learner_practises_and_finds_everything_again(visit: Visit):
    visitor = visit(locale="de-DE")
    _choose_language_and_exercise(visitor)
    _type_and_see_what_is_stated(visitor.page)
    _try_and_see_the_text_arrive(visitor.page)
    _submit_and_read_the_feedback(visitor.page)
    _edit_submit_again_and_see_the_difference(visitor.page)
    visitor.page.reload()
    _find_everything(visitor.settle())
    _open_the_private_link_elsewhere(visitor, visit(locale="de-DE"))


def _choose_language_and_exercise(visitor: Visitor) -> None:
    page = visitor.open("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Klare Ansagen üben")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Practise clear instructions")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Window card").click()
    expect(prompt_field(page)).to_be_visible()


def _type_and_see_what_is_stated(page: Page) -> None:
    expect(page.locator(".a-chips")).to_contain_text("2 requirements, none stated yet")
    write(page, "Write a card with the price.")
    expect(page.locator(".a-chips .said")).to_have_text(["price"])


def _try_and_see_the_text_arrive(page: Page) -> None:
    page.evaluate(WATCH_THE_TEXT_GROW)
    page.get_by_role("button", name="Try").click()
    expect(page.locator(".a-four")).to_be_visible()
    expect(page.locator(".st-key-card_outputs .a-prose")).to_contain_text("A card.")
    assert len(page.evaluate("[...window.lengths]")) > 1
    expect(page.get_by_text("It does not count.")).to_be_visible()


def _submit_and_read_the_feedback(page: Page) -> None:
    submit(page)
    expect(page.locator(".a-number")).to_have_text("62 / 100")
    expect(page.locator(".a-next")).to_contain_text("What else do people need to know?")
    expect(page.locator("mark.earned").first).to_be_visible()


def _edit_submit_again_and_see_the_difference(page: Page) -> None:
    write(page, "Write a card with the price and hours.")
    expect(page.locator(".a-chips .said")).to_have_text(["price", "hours"])
    submit(page)
    expect(page.locator(".a-number")).to_have_text("100 / 100")
    expect(page.locator(".a-diff ins")).to_contain_text("hours")
    expect(page.locator(".a-moves")).to_contain_text("hours")


def _find_everything(page: Page) -> None:
    expect(prompt_field(page)).to_have_value("Write a card with the price and hours.")
    expect(page.locator(".a-number")).to_have_text("100 / 100")
    expect(page.locator(".a-bars > div")).to_have_text(["62", "100"])


def _open_the_private_link_elsewhere(visitor: Visitor, elsewhere: Visitor) -> None:
    link = visitor.open("/about").get_by_label("Your private link").input_value()
    elsewhere.open(link.removeprefix(elsewhere.url))
    assert elsewhere.page.url == f"{elsewhere.url}/"
    _find_everything(elsewhere.open("/practice?exercise=card"))


def test_a_gap_is_shown_at_its_cost_and_is_still_there_later(visit: Visit):
    visitor = visit()
    page = visitor.open("/practice?exercise=card")
    write(page, "Write a card.")
    submit(page)
    expect(page.locator(".a-bars > div")).to_have_count(1)
    page.get_by_role("button", name="Show me").click()
    expect(page.locator(".st-key-card_gap .a-tail").first).to_contain_text("A card.")
    _compared(page)
    page.reload()
    page = visitor.settle()
    _compared(page)
    expect(page.locator(".a-bars > div")).to_have_count(1)
    expect(page.locator(".st-key-card_gap")).not_to_contain_text("The text names")


def _compared(page: Page) -> None:
    card = page.locator(".st-key-card_gap")
    expect(card.locator(".a-cost")).to_have_text(
        "With it said, 2 of 2 outputs meet it; without, 0 of 2. That is what the gap costs."
    )
    as_it_is, plus = card.locator(".a-two > section").all()
    expect(as_it_is.get_by_text("does not meet it")).to_have_count(2)
    expect(plus.locator("mark.earned")).to_have_text(["price", "price"], ignore_case=True)


def test_a_gap_that_was_cancelled_can_go_on(visit: Visit):
    page = visit().open("/practice?exercise=card")
    write(page, "Write a card.")
    submit(page)
    card = page.locator(".st-key-card_gap")
    page.get_by_role("button", name="Show me").focus()
    page.keyboard.press("Enter")
    card.get_by_role("button", name="Cancel").click()
    card.get_by_role("button", name="Show me").or_(
        card.get_by_role("button", name="Run the missing ones again")
    ).click()
    _compared(page)


def test_two_outputs_stand_side_by_side_or_on_a_phone_one_below_the_other(visit: Visit):
    visitor = visit()
    page = visitor.open("/practice?exercise=card")
    write(page, "Write a card.")
    submit(page)
    page.get_by_role("button", name="Show me").click()
    _compared(page)
    visitor.settle()
    left, right = (s.bounding_box() for s in page.locator(".a-two > section").all()[:2])
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    page.set_viewport_size({"width": 390, "height": 844})
    above, below = (s.bounding_box() for s in page.locator(".a-two > section").all()[:2])
    assert above
    assert below
    assert above["x"] == below["x"]
    assert above["y"] + above["height"] <= below["y"]


def test_the_keyboard_alone_is_enough(visit: Visit):
    visitor = visit()
    page = visitor.open("/")
    page.get_by_role("link", name="Window card").focus()
    page.keyboard.press("Enter")
    prompt_field(page).focus()
    page.keyboard.type("Write a card with the price.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".a-four")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Try")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".a-number")).to_be_visible()


def test_a_draft_survives_switching_the_language_and_leaving_the_page(visit: Visit):
    visitor = visit()
    page = visitor.open("/practice?exercise=card")
    write(page, "Half a thou")
    page.get_by_role("button", name="Deutsch").click()
    field = page.get_by_role("textbox", name="Dein Prompt")
    expect(field).to_have_value("Half a thou")
    page.get_by_role("link", name="Fortschritt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dein Fortschritt")
    page.go_back()
    expect(field).to_have_value("Half a thou")


def test_what_is_typed_while_the_page_is_drawn_again_is_kept(visit: Visit):
    visitor = visit()
    page = visitor.open("/practice?exercise=card")
    write(page, "Write a card with the price.")
    page.get_by_role("button", name="Try").click()
    prompt_field(page).click()
    prompt_field(page).press("End")
    prompt_field(page).press_sequentially(" And more, and more, and more.", delay=60)
    expect(page.locator(".a-four")).to_be_visible()
    expect(prompt_field(page)).to_have_value(
        "Write a card with the price. And more, and more, and more."
    )


def test_an_old_prompt_can_be_taken_again(visit: Visit):
    visitor = visit()
    page = visitor.open("/practice?exercise=card")
    for text in ("First card.", "Second card."):
        write(page, text)
        page.get_by_role("button", name="Try").click()
        expect(page.locator(".st-key-card_underway")).to_be_visible()
        expect(page.locator(".a-four")).to_be_visible()
    page.get_by_label("Look back at").click()
    page.get_by_role("option", name="1 · trial run").click()
    page.get_by_role("button", name="Take this prompt again").click()
    expect(prompt_field(page)).to_have_value("First card.")


def test_a_cancelled_attempt_is_kept_and_can_be_continued(visit: Visit):
    visitor = visit()
    page = visitor.open("/practice?exercise=card")
    write(page, "Write a card with the price and hours.")
    page.get_by_role("button", name="Submit").click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("You cancelled this attempt.")).to_be_visible()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".a-number")).to_have_text("100 / 100")


def test_a_failure_says_what_to_do_and_is_no_zero(visit: Visit):
    visitor = visit()
    page = visitor.open("/about")
    page.get_by_text("Broken model · is sent to Example Inc.").click()
    expect(page.locator(".a-who")).to_contain_text("Broken model · is sent to Example Inc.")
    page.get_by_role("link", name="Practise").click()
    page.get_by_role("link", name="Window card").click()
    write(page, "Write a card.")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("Some answers did not come.")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.locator(".a-number")).to_have_count(0)


def test_deleting_really_starts_anew(visit: Visit):
    visitor = visit()
    page = visitor.open("/about")
    page.get_by_label("Nickname").fill("Mira")
    page.get_by_label("Nickname").press("Enter")
    expect(page.locator(".a-who")).to_contain_text("Mira")
    link = page.get_by_label("Your private link").input_value()
    page.get_by_role("button", name="Delete my data").click()
    page.get_by_role("button", name="Delete everything").click()
    page.wait_for_url(f"{visitor.url}/")
    visitor.settle()
    expect(page.locator(".a-who")).not_to_contain_text("Mira")
    visitor.open(link.removeprefix(visitor.url))
    expect(page.get_by_text("Nobody has this private link.")).to_be_visible()


def test_my_data_can_be_taken_along(visit: Visit):
    visitor = visit()
    page = visitor.open("/practice?exercise=card")
    write(page, "Grüße, and the price")
    expect(page.locator(".a-chips .said")).to_have_text(["price"])
    visitor.open("/about")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export my data").click()
    assert "Grüße" in download.value.path().read_text("utf-8")


def test_a_draft_that_was_lost_on_the_way_is_there_when_one_comes_back(visit: Visit):
    visitor = visit()
    lost = list[bool]()

    def between(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            if b"Half a thou" in bytes(message) and not lost:
                lost.append(True)
            else:
                server.send(message)

        socket.on_message(pass_on)

    visitor.page.route_web_socket("**/_stcore/stream", between)
    page = visitor.open("/practice?exercise=card")
    prompt_field(page).fill("Half a thou")
    page.get_by_role("link", name="Progress").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your progress")
    assert lost
    page.get_by_role("link", name="Practise").click()
    page.get_by_role("link", name="Window card").click()
    expect(prompt_field(page)).to_have_value("Half a thou")


def test_a_lesson_leads_from_the_list_to_its_exercises(visit: Visit):
    page = visit(locale="de-DE").open("/")
    page.get_by_role("link", name="Sag, für wen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sag, für wen")
    page.get_by_text("Mitreißend").click()
    expect(page.get_by_role("status").filter(has_text="Nicht ganz.")).to_be_visible()
    page.get_by_text("Für Eltern", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Richtig.")).to_be_visible()
    page.get_by_role("link", name="Schaufensterkarte").click()
    expect(page.get_by_role("textbox", name="Dein Prompt")).to_be_visible()
