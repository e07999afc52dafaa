using AssistantPlatform.Application.Identity;

namespace AssistantPlatform.Application.UnitTests.Identity;

internal sealed class ValidatorTests
{
    private const string Email = "ann@example.com";

    [TestCase(11, false)]
    [TestCase(12, true)]
    [TestCase(256, true)]
    [TestCase(257, false)]
    public void Limits_only_the_length_of_a_new_password(int length, bool isValid)
    {
        var command = new RegisterUser(Email, new string('x', length), null);

        Assert.That(new RegisterUserValidator().Validate(command).IsValid, Is.EqualTo(isValid));
    }

    [TestCase("x", true)]
    [TestCase("", false)]
    public void Asks_of_a_tried_password_only_that_it_is_there(string password, bool isValid)
    {
        var command = new LogIn(Email, password, "", "");

        Assert.That(new LogInValidator().Validate(command).IsValid, Is.EqualTo(isValid));
    }

    [Test]
    public void Refuses_members_that_are_missing_from_the_body()
    {
        var outcome = new RegisterUserValidator().Validate(new RegisterUser(null!, null!, null));

        Assert.That(outcome.ToDictionary().Keys, Is.EquivalentTo(["Email", "Password"]));
    }

    [TestCase(null, true)]
    [TestCase("Ann", true)]
    [TestCase(" ", false)]
    [TestCase("Ann\0", false)]
    public void Refuses_a_name_that_cannot_be_shown(string? displayName, bool isValid)
    {
        var outcome = new UpdateCurrentUserValidator().Validate(new UpdateCurrentUser(displayName));

        Assert.That(outcome.IsValid, Is.EqualTo(isValid));
    }
}
