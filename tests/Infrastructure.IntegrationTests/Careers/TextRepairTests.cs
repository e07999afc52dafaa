using AssistantPlatform.Infrastructure.Careers.Extraction;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Careers;

internal sealed class TextRepairTests
{
    [TestCase("Certi\0ed in \0nance", "Certified in finance")]
    [TestCase("work\0ow, o\0ce, e\0cient, di\0erent, re\0ect, con\0ict", "workflow, office, efficient, different, reflect, conflict")]
    [TestCase("tra\u0001c at its \u0001oor", "traffic at its floor")]
    [TestCase("unknown a\0x", "unknown afix")]
    [TestCase("2017\u0015present, 2015\u00152017", "2017\u2013present, 2015\u20132017")]
    public void Fills_the_hole_that_a_ligature_or_a_dash_left(string text, string expected)
    {
        Assert.That(TextRepair.Of(text), Is.EqualTo(expected));
    }

    [TestCase("e\uFB03cient o\uFB00er, \uFB01rst \uFB02oor", "efficient offer, first floor")]
    [TestCase("soft\u00ADware, e\u2010mail, up\u2011to\u2011date", "software, e-mail, up-to-date")]
    [TestCase("\uF0E0 ada@example.com \uE0B0", "ada@example.com")]
    [TestCase("Zoe\u0308\u00A0\u2003M\u200Buller \0", "Zoë  Muller")]
    [TestCase("S E N I O R  E N G I N E E R", "SENIOR ENGINEER")]
    [TestCase("Fran\u00B8cais, M\u00A8uller, Jos\u00B4e", "Français, Müller, José")]
    [TestCase("C V", "C V")]
    [TestCase("One \r\n\r\n\r\n\r\nTwo\fThree", "One\n\nTwo\nThree")]
    public void Leaves_what_people_and_databases_can_read(string text, string expected)
    {
        Assert.That(TextRepair.Of(text), Is.EqualTo(expected));
    }
}
