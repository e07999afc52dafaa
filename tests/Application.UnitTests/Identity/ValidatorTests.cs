using AssistantPlatform.Application.Identity;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.UnitTests.Identity;

internal sealed class ValidatorTests
{
    private const string Email = "ann@example.com";

    private static readonly RegisterUserValidator Registration = new(Options.Create(new IdentitySettings()));

    [TestCase("short", false)]
    [TestCase("Password2024!", false)]
    [TestCase("correct horse battery staple", true)]
    public void Holds_a_new_password_to_the_rules(string password, bool isValid)
    {
        var outcome = Registration.Validate(new RegisterUser(Email, password, null));

        Assert.That(outcome.IsValid, Is.EqualTo(isValid));
    }

    [TestCase("x", true)]
    [TestCase("", false)]
    public void Asks_of_a_tried_password_only_that_it_is_there(string password, bool isValid)
    {
        var command = new LogIn(Email, password, null, new LogInClient("", "", null));

        Assert.That(new LogInValidator().Validate(command).IsValid, Is.EqualTo(isValid));
    }

    [Test]
    public void Refuses_an_address_that_is_too_long_once_it_is_composed()
    {
        var command = new RegisterUser(new string('\u0958', 200) + "@example.com", "correct horse battery staple", null);

        Assert.That(Registration.Validate(command).ToDictionary().Keys, Is.EquivalentTo(["Email"]));
    }

    [Test]
    public void Refuses_members_that_are_missing_from_the_body()
    {
        var outcome = Registration.Validate(new RegisterUser(null!, null!, null));

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
