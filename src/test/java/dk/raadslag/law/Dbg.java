package dk.raadslag.law;
import java.nio.file.*; import java.util.*;
class Dbg { public static void main(String[] a) throws Exception {
 var doc = Xml.read(Files.readAllBytes(Path.of(a[0])));
 String s = new String(Xml.bytes(doc), "UTF-8"); System.out.println(s.length()+" "+s.substring(0,Math.min(1500,s.length())));
}}
