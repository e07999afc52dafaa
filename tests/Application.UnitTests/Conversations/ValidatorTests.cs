using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class ValidatorTests
{
    private static readonly UpdateConversation NoChange = new(Guid.CreateVersion7(), null, default, default, default);

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n")]
    [TestCase("a\0b")]
    public void Refuses_a_message_that_says_nothing_storable(string? content)
    {
        Assert.That(FieldsOf(new SendMessage(null, content!, Guid.CreateVersion7(), null, null)), Is.EqualTo(["Content"]));
    }

    [TestCase("")]
    [TestCase("a\0b")]
    public void Refuses_a_title_that_cannot_be_stored(string title)
    {
        var outcome = new CreateConversationValidator().Validate(new CreateConversation(title, null));

        Assert.That(outcome.ToDictionary().Keys, Is.EqualTo(["Title"]));
    }

    [Test]
    public void Looks_for_no_area_that_cannot_be_stored()
    {
        Assert.That(new ListConversationsValidator().Validate(new ListConversations(10, null, false, "a\0", null)).IsValid, Is.False);
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void Limits_the_length_of_a_message(int excess, bool isValid)
    {
        var content = new string('x', Message.ContentMaxLength + excess);
        var message = new SendMessage(null, content, Guid.CreateVersion7(), null, null);

        Assert.That(FieldsOf(message), isValid ? Is.Empty : Is.EqualTo(["Content"]));
    }

    [Test]
    public void Asks_for_the_clients_name_of_its_request()
    {
        Assert.That(FieldsOf(new SendMessage(null, "Hello", Guid.Empty, null, null)), Is.EqualTo(["ClientRequestId"]));
    }

    [Test]
    public void Accepts_a_patch_that_changes_nothing()
    {
        Assert.That(FieldsOf(NoChange), Is.Empty);
    }

    [Test]
    public void Refuses_to_clear_what_a_conversation_always_has()
    {
        var cleared = NoChange with { Title = null, Pinned = new(true, null), Archived = new(true, null) };

        Assert.That(FieldsOf(cleared), Is.EquivalentTo(["title", "pinned", "archived"]));
    }

    [Test]
    public void Accepts_what_is_set_to_a_value()
    {
        var changed = NoChange with { Title = "Plans", Pinned = new Optional<bool?>(true, false), Archived = true };

        Assert.That(FieldsOf(changed), Is.Empty);
    }

    private static IEnumerable<string> FieldsOf(SendMessage message) =>
        new SendMessageValidator().Validate(message).ToDictionary().Keys;

    private static IEnumerable<string> FieldsOf(UpdateConversation update) =>
        new UpdateConversationValidator().Validate(update).ToDictionary().Keys;
}
