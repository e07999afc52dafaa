using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class NewPasswordTests
{
    private const int MinLength = 12;

    [TestCase("correct horse battery staple")]
    [TestCase("jK8#mQ2$pL9!")]
    [TestCase("    blanks count too    ")]
    [TestCase("ümläutëd pässwörd")]
    [TestCase("Password-gh0zlmqv")]
    [TestCase("я люблю длинные пароли")]
    public void Takes_whatever_is_long_and_not_guessed_first(string password) => Assert.That(ObjectionTo(password), Is.Null);

    [TestCase("k7#xQm2$vB9", "at least 12")]
    [TestCase("", "at least 12")]
    public void Refuses_what_is_too_short(string password, string reason) =>
        Assert.That(ObjectionTo(password), Does.Contain(reason));

    [Test]
    public void Counts_characters_as_people_do()
    {
        Assert.That(ObjectionTo("k7🐎Qm2🔋vB9🧷z"), Is.Null);
        Assert.That(ObjectionTo("k7🐎Qm2🔋vB9"), Does.Contain("at least 12"));
    }

    [Test]
    public void Takes_256_characters_and_no_more()
    {
        var random = new Random(1);
        var longest = new string([.. Enumerable.Range(0, NewPassword.MaxLength).Select(_ => (char)random.Next('!', '~'))]);

        Assert.That(ObjectionTo(longest), Is.Null);
        Assert.That(ObjectionTo(longest + "x"), Does.Contain("at most 256"));
    }

    [TestCase("Password2024!")]
    [TestCase("P@ssw0rd-P@ssw0rd")]
    [TestCase("passwordpassword")]
    [TestCase("password1234567")]
    [TestCase("123456789012345")]
    [TestCase("qwertyuiopasdfg")]
    [TestCase("1q2w3e4r5t6y")]
    [TestCase("1qaz2wsx3edc")]
    [TestCase("qwertzuiopü1")]
    [TestCase("aaaaaaaaaaaa")]
    [TestCase("abcdefghijklmnop")]
    [TestCase("zk7zk7zk7zk7zk7")]
    [TestCase("Liverpool1892!")]
    [TestCase("iloveyouforever")]
    [TestCase("administrator1")]
    [TestCase("letmein-letmein")]
    public void Refuses_what_is_guessed_first(string password) =>
        Assert.That(ObjectionTo(password), Does.Contain("first passwords to be guessed"));

    [TestCase("zoe.brandauer@example.com")]
    [TestCase("brandauerzoe1")]
    [TestCase("Z0eBr4nd4uer!")]
    [TestCase("brandauer-2024")]
    [TestCase("Kvothe-Brandauer")]
    public void Refuses_what_is_made_of_the_persons_own_name_and_address(string password)
    {
        Assert.That(ObjectionTo(password), Does.Contain("your own name"));
        Assert.That(NewPassword.Objection(password, MinLength, "someone@else.example", "Someone"), Is.Null);
    }

    private static string? ObjectionTo(string password) =>
        NewPassword.Objection(password, MinLength, "zoe.brandauer@example.com", "Kvothe Zoe");
}
