using System.Net;
using AssistantPlatform.Application.Common.Outbound;

namespace AssistantPlatform.Application.UnitTests.Common.Outbound;

internal sealed class PublicAddressesTests
{
    [TestCase("0.255.255.255", "1.0.0.0")]
    [TestCase("10.0.0.0", "9.255.255.255")]
    [TestCase("10.255.255.255", "11.0.0.0")]
    [TestCase("100.64.0.0", "100.63.255.255")]
    [TestCase("100.127.255.255", "100.128.0.0")]
    [TestCase("127.0.0.0", "126.255.255.255")]
    [TestCase("127.255.255.255", "128.0.0.0")]
    [TestCase("168.63.129.16", "168.63.129.17")]
    [TestCase("169.254.0.0", "169.253.255.255")]
    [TestCase("169.254.255.255", "169.255.0.0")]
    [TestCase("172.16.0.0", "172.15.255.255")]
    [TestCase("172.31.255.255", "172.32.0.0")]
    [TestCase("192.0.0.255", "192.0.1.0")]
    [TestCase("192.0.2.255", "192.0.3.0")]
    [TestCase("192.88.99.1", "192.88.98.255")]
    [TestCase("192.168.0.0", "192.167.255.255")]
    [TestCase("192.168.255.255", "192.169.0.0")]
    [TestCase("198.18.0.0", "198.17.255.255")]
    [TestCase("198.19.255.255", "198.20.0.0")]
    [TestCase("198.51.100.0", "198.51.99.255")]
    [TestCase("203.0.113.255", "203.0.114.0")]
    [TestCase("224.0.0.0", "223.255.255.255")]
    [TestCase("2001:1ff:ffff::", "2001:200::")]
    [TestCase("2001:db8:ffff::", "2001:db9::")]
    [TestCase("2002::", "2003::")]
    [TestCase("3fff:fff::", "3fff:1000::")]
    [TestCase("1fff:ffff::", "2000::")]
    [TestCase("4000::", "3fff:ffff::")]
    public void End_where_the_registries_say(string reserved, string open)
    {
        Assert.That(PublicAddresses.Contain(IPAddress.Parse(reserved)), Is.False);
        Assert.That(PublicAddresses.Contain(IPAddress.Parse(open)), Is.True);
    }

    [TestCase("::ffff:{0}")]
    [TestCase("::ffff:0:{0}")]
    [TestCase("64:ff9b::{0}")]
    [TestCase("::{0}")]
    public void Are_judged_by_the_address_that_they_lead_to(string carrier)
    {
        Assert.That(PublicAddresses.Contain(IPAddress.Parse(string.Format(null, carrier, "10.0.0.1"))), Is.False);
        Assert.That(PublicAddresses.Contain(IPAddress.Parse(string.Format(null, carrier, "8.8.8.8"))), Is.True);
    }
}
